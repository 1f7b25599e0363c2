package dev.selvedge.local.simulator.cin7core;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The vendor's Error Model (cin7-core.md A1). Its code can differ from the status of the answer that carries it.
record ErrorModel(int errorCode, String exception) {

    static ErrorModel invalid(String exception) {
        return new ErrorModel(400, exception);
    }

    /// A name or an id that the account does not know: code 404 in an answer with status 400.
    static ErrorModel notFound(String exception) {
        return new ErrorModel(404, exception);
    }

    ObjectNode json() {
        return Json.object().put("ErrorCode", errorCode).put("Exception", exception);
    }
}
