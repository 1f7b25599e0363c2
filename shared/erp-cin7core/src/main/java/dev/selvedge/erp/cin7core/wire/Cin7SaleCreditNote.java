package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The request of POST /sale/creditnote.
///
/// @param restock goods that are back, of which none are told here
@RegisterForReflection
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cin7SaleCreditNote(
        @JsonProperty("SaleID") String saleId,
        @JsonProperty("TaskID") String taskId,
        String creditNoteInvoiceNumber,
        String memo,
        String status,
        String creditNoteDate,
        List<Cin7SaleOrder.Line> lines,
        List<Cin7SaleOrder.Charge> additionalCharges,
        List<Cin7SaleOrder.Line> restock) {}
