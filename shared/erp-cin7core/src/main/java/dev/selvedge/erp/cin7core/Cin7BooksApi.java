package dev.selvedge.erp.cin7core;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.selvedge.erp.cin7core.wire.Cin7BilledSale;
import dev.selvedge.erp.cin7core.wire.Cin7Bills;
import dev.selvedge.erp.cin7core.wire.Cin7Journal;
import dev.selvedge.erp.cin7core.wire.Cin7JournalList;
import dev.selvedge.erp.cin7core.wire.Cin7Me;
import dev.selvedge.erp.cin7core.wire.Cin7MoneyTask;
import dev.selvedge.erp.cin7core.wire.Cin7MoneyTaskList;
import dev.selvedge.erp.cin7core.wire.Cin7Payment;
import dev.selvedge.erp.cin7core.wire.Cin7Purchase;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseBill;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseHead;
import dev.selvedge.erp.cin7core.wire.Cin7PurchaseList;
import dev.selvedge.erp.cin7core.wire.Cin7SaleCreditNote;
import dev.selvedge.erp.cin7core.wire.Cin7SaleInvoice;
import dev.selvedge.erp.cin7core.wire.Cin7SaleList;
import dev.selvedge.erp.cin7core.wire.Cin7Transactions;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operations of Cin7 Core's API v2 that keep books (cin7-core.md A2 and A4).
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface Cin7BooksApi {

    @GET
    @Path("/me")
    Cin7Me me();

    /// @param externalId null for all
    /// @param search null for all
    @GET
    @Path("/saleList")
    Cin7SaleList sales(
            @QueryParam("ExternalID") @Nullable String externalId,
            @QueryParam("Search") @Nullable String search,
            @QueryParam("Page") int page,
            @QueryParam("Limit") int limit);

    @GET
    @Path("/sale")
    Cin7BilledSale sale(
            @QueryParam("ID") String id, @QueryParam("HideInventoryMovements") boolean hideInventoryMovements);

    @POST
    @Path("/sale/invoice")
    Cin7Bills invoice(Cin7SaleInvoice invoice);

    @GET
    @Path("/sale/creditnote")
    Cin7Bills creditNotes(@QueryParam("SaleID") String saleId);

    @POST
    @Path("/sale/creditnote")
    Cin7Bills creditNote(Cin7SaleCreditNote note);

    @GET
    @Path("/sale/payment")
    List<Cin7Payment> payments(@QueryParam("SaleID") String saleId);

    @POST
    @Path("/sale/payment")
    void pay(Cin7Payment payment);

    @GET
    @Path("/purchaseList")
    Cin7PurchaseList purchases(
            @QueryParam("Search") String search, @QueryParam("Page") int page, @QueryParam("Limit") int limit);

    @GET
    @Path("/advanced-purchase")
    Cin7Purchase purchase(@QueryParam("ID") String id);

    @POST
    @Path("/advanced-purchase")
    Cin7Purchase purchase(Cin7PurchaseHead head);

    @POST
    @Path("/advanced-purchase/order")
    void purchaseOrder(Cin7PurchaseBill order);

    @POST
    @Path("/advanced-purchase/invoice")
    Cin7Bills purchaseInvoice(Cin7PurchaseBill invoice);

    @POST
    @Path("/advanced-purchase/creditnote")
    Cin7Bills purchaseCreditNote(Cin7PurchaseBill note);

    @GET
    @Path("/advanced-purchase/payment")
    List<Cin7Payment> purchasePayments(@QueryParam("PurchaseID") String purchaseId);

    @POST
    @Path("/advanced-purchase/payment")
    void payPurchase(Cin7Payment payment);

    @GET
    @Path("/moneyTaskList")
    Cin7MoneyTaskList moneyTasks(
            @QueryParam("Search") String search, @QueryParam("Page") int page, @QueryParam("Limit") int limit);

    @POST
    @Path("/moneyOperation")
    Cin7MoneyTask move(Cin7MoneyTask task);

    @GET
    @Path("/journal")
    Cin7JournalList journals(
            @QueryParam("Search") String search, @QueryParam("Page") int page, @QueryParam("Limit") int limit);

    @POST
    @Path("/journal")
    Cin7Journal write(Cin7Journal journal);

    @GET
    @Path("/transactions")
    Cin7Transactions transactions(
            @QueryParam("FromDate") String from,
            @QueryParam("ToDate") String to,
            @QueryParam("Account") String account,
            @QueryParam("Page") int page,
            @QueryParam("Limit") int limit);

    @ClientObjectMapper
    static ObjectMapper exact(ObjectMapper usual) {
        return Cin7Api.exact(usual);
    }
}
