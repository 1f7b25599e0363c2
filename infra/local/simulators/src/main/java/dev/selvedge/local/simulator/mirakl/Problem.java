package dev.selvedge.local.simulator.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.selvedge.local.simulator.Answer;
import java.util.List;

/// A call that Mirakl refuses, on its way to the answer that says so.
///
/// The codes are those that OR21 lists. The document gives no body for them, nor for any status but success.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String field;

    Problem(int status, String code, String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    static Problem invalid(String field, String message) {
        return new Problem(400, "VALIDATION_ERROR", field, message);
    }

    Answer answer(ErrorShape shape) {
        return Answer.json(status, Wire.write(body(shape)));
    }

    /// The element that the document uses wherever it shows an error: `updated_orders[].errors` of OR04, `errors` of
    /// A02.
    ObjectNode element() {
        return Wire.object().put("code", code).put("field", field).put("message", getMessage());
    }

    private ObjectNode body(ErrorShape shape) {
        return switch (shape) {
            case CLASSIC -> classic(status, code + ": " + getMessage());
            case CODED -> Wire.object().set("errors", Wire.array(List.of(this), Problem::element));
        };
    }

    static ObjectNode classic(int status, String message) {
        return Wire.object().put("message", message).put("status", status);
    }
}
