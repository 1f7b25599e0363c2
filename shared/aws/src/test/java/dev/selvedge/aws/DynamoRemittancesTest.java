package dev.selvedge.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvedge.core.model.AccountRole;
import dev.selvedge.core.model.Charge;
import dev.selvedge.core.model.ErpReference;
import dev.selvedge.core.model.LineKind;
import dev.selvedge.core.model.OperatorDocument;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Payout;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Posting.Credited;
import dev.selvedge.core.model.RemittanceLine;
import dev.selvedge.core.model.Settling;
import dev.selvedge.core.model.Settling.Kept;
import dev.selvedge.core.port.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.s3.S3Client;

class DynamoRemittancesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final String ID = "5f2c-8d0e";
    private static final Payout PAYOUT = new Payout(
            ID,
            "000001",
            NOON,
            Money.parse("GBP 117.20"),
            Payout.State.PAID,
            Optional.of("PAYOUT-000001"),
            Optional.of(NOON),
            Optional.empty(),
            "m-1");
    private static final OperatorDocument DOCUMENT = new OperatorDocument(
            "F-1",
            OperatorDocument.Type.AUTOMATIC,
            Optional.of(ID),
            Money.parse("GBP 5.00"),
            Map.of("VAT-20", Money.parse("GBP 1.00")),
            NOON);
    private static final Settling SETTLING = new Settling(
            Settling.Standing.POSTING,
            "m-1",
            new Kept(2, Optional.empty()),
            new Kept(1, Optional.of("next")),
            List.of("t-9"),
            Optional.of(new Settling.Plan(
                    "000001", LocalDate.parse("2026-03-02"), 3, 1, Map.of(0, "The period is locked."))));

    private final Requests requests = new Requests();
    private final Requests objects = new Requests();
    private final DynamoDbClient dynamo = LocalAws.dynamo(requests);
    private final S3Client s3 = LocalAws.s3(objects);
    private final String table = LocalAws.table("payout");
    private final String bucket = LocalAws.bucket();
    private final Documents documents = new S3Documents(s3, bucket);
    private final DynamoRemittances remittances = new DynamoRemittances(dynamo, table, documents);

    @Test
    void everyPartIsOneRequestAndNoObject() {
        remittances.seen(PAYOUT);
        assertThat(requests.take()).hasSize(1);

        remittances.charged(ID, List.of(DOCUMENT));
        assertThat(requests.take()).hasSize(1);

        remittances.settling(ID, SETTLING);
        assertThat(requests.take()).hasSize(1);

        remittances.find(ID);
        assertThat(requests.take()).hasSize(1);
        assertThat(objects.take()).isEmpty();
    }

    @Test
    void everyPageAndPlanIsOneObjectAndNoItem() {
        remittances.keep(ID, 0, lines(2));
        remittances.keep(ID, 1, lines(2));
        assertThat(objects.take()).hasSize(2);

        remittances.lines(ID, 2);
        assertThat(objects.take()).hasSize(2);

        remittances.plan(ID, List.of());
        remittances.plan(ID);
        assertThat(objects.take()).hasSize(2);
        assertThat(requests.take()).isEmpty();
    }

    @Test
    void allAreShownByOnePassOverTheTable() {
        remittances.seen(PAYOUT);
        requests.take();

        remittances.forEach(_ -> {});

        assertThat(requests.take())
                .singleElement()
                .satisfies(request ->
                        assertThat(((ScanRequest) request).consistentRead()).isTrue());
    }

    @Test
    void aPayoutIsNeverForgotten() {
        remittances.settling(ID, SETTLING);
        remittances.charged(ID, List.of(DOCUMENT));
        remittances.seen(PAYOUT);

        assertThat(item()).containsOnlyKeys("payout", "shown", "documents", "settling");
    }

    /// Finance looks at a payout years after it was written.
    @Test
    void everyPartIsSpelledAsReadersKnowIt() throws Unreadable {
        remittances.seen(PAYOUT);
        remittances.charged(ID, List.of(DOCUMENT));
        remittances.settling(ID, SETTLING);

        assertSpelled("shown", """
                {"id": "5f2c-8d0e", "voucher": "000001", "createdAt": "2026-03-02T12:00:00.500Z",
                 "amount": "GBP 117.20", "state": "PAID", "reference": "PAYOUT-000001",
                 "paidAt": "2026-03-02T12:00:00.500Z", "mark": "m-1"}
                """);
        assertSpelled("documents", """
                [{"id": "F-1", "type": "AUTOMATIC", "payout": "5f2c-8d0e", "net": "GBP 5.00",
                  "taxes": {"VAT-20": "GBP 1.00"}, "issuedAt": "2026-03-02T12:00:00.500Z"}]
                """);
        assertSpelled("settling", """
                {"standing": "POSTING", "mark": "m-1", "lines": {"pages": 2}, "log": {"pages": 1, "next": "next"},
                 "others": ["t-9"],
                 "plan": {"name": "000001", "on": "2026-03-02", "size": 3, "done": 1, "stuck": {"0": "The period is locked."}}}
                """);
    }

    @Test
    void aPageIsSpelledAsReadersKnowIt() throws Unreadable {
        remittances.keep(ID, 3, List.of(line("t-1")));

        assertThat(Json.parse(unpacked("settlement/5f2c-8d0e/lines-3"))).isEqualTo(Json.parse("""
                [{"id": "t-1", "kind": "REFUND_ORDER_AMOUNT", "kindName": "REFUND_ORDER_AMOUNT",
                  "amount": "GBP -6.00", "balance": "GBP 117.20", "createdAt": "2026-03-02T12:00:00.500Z",
                  "applies": true, "order": "X-A", "orderLine": "X-A-1", "refund": "R1", "document": "F-1"}]
                """));
    }

    @Test
    void aPlanIsSpelledAsReadersKnowIt() throws Unreadable {
        OrderId order = new OrderId("X-A");
        ErpReference sale = new ErpReference("b1c2", "SO-00017");
        Charge charge = new Charge(AccountRole.COMMISSION, "VAT-20", Money.parse("GBP 5.00"), Money.parse("GBP 1.00"));
        Credited goods = new Credited("Cushion", Money.parse("GBP 6.00"), Money.parse("GBP 1.00"), "VAT-20");
        remittances.plan(
                ID,
                List.of(
                        new Posting.Receipt(order, sale, Money.parse("GBP 28.95")),
                        new Posting.Repayment(
                                order, sale, List.of(goods), Optional.of(goods), Money.parse("GBP 12.00")),
                        new Posting.Bill("F-1", List.of(charge), List.of(), CurrencyUnit.GBP),
                        new Posting.Residue(Map.of(AccountRole.RESERVE, Money.parse("GBP -3.00")), CurrencyUnit.GBP),
                        new Posting.Transfer(Money.parse("GBP 117.20"))));

        String credited = """
                {"what": "Cushion", "gross": "GBP 6.00", "tax": "GBP 1.00", "taxes": "VAT-20"}""";
        assertThat(Json.parse(unpacked("settlement/5f2c-8d0e/plan")))
                .isEqualTo(Json.parse("""
                [{"type": "receipt", "order": "X-A", "sale": {"id": "b1c2", "number": "SO-00017"},
                  "amount": "GBP 28.95"},
                 {"type": "repayment", "order": "X-A", "sale": {"id": "b1c2", "number": "SO-00017"},
                  "goods": [GOODS], "carriage": GOODS, "amount": "GBP 12.00"},
                 {"type": "bill", "number": "F-1",
                  "charges": [{"role": "COMMISSION", "taxes": "VAT-20", "net": "GBP 5.00", "tax": "GBP 1.00"}],
                  "credits": [], "currency": "GBP"},
                 {"type": "residue", "credits": {"RESERVE": "GBP -3.00"}, "currency": "GBP"},
                 {"type": "transfer", "amount": "GBP 117.20"}]
                """.replace("GOODS", credited)));
    }

    @Test
    void whatAPathCannotHoldIsSpelledByItsNumber() {
        remittances.keep("../5f é_Z", 0, lines(1));

        assertThat(documents.get("settlement/~002e~002e~002f5f~0020~00e9~005fZ/lines-0"))
                .isPresent();
    }

    /// Whole objects are what is paid for, and what an invocation waits for.
    @Test
    void twoThousandLinesTakeLessThanATenthOfTheirJson() {
        List<RemittanceLine> lines = lines(2000);
        remittances.keep(ID, 0, lines);

        int json = Json.write(lines).length();
        assertThat(json).isGreaterThan(400_000);
        assertThat(documents.get("settlement/5f2c-8d0e/lines-0"))
                .hasValueSatisfying(packed -> assertThat(packed.length).isLessThan(json / 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "documents", "settling"})
    void anUnreadablePartIsToldByItsPayoutWithoutItsText(String part) {
        remittances.seen(PAYOUT);
        damage(ID, part);

        assertThatThrownBy(() -> remittances.find(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("payout 5f2c-8d0e in " + table + ": no")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void anUnreadablePayoutKeepsNoOtherFromBeingShown() {
        List<String> all = IntStream.range(0, 5).mapToObj(each -> "p-" + each).toList();
        all.forEach(id -> remittances.seen(named(id)));
        damage("p-2", "settling");
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> remittances.forEach(one -> seen.add(one.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p-2");

        assertThat(seen).containsExactlyInAnyOrder("p-0", "p-1", "p-3", "p-4");
    }

    @Test
    void anObjectThatIsNotAsItWasKeptIsToldByItsName() throws IOException {
        remittances.keep(ID, 0, lines(1));
        Map<String, String> metadata = s3.headObject(head -> head.bucket(bucket).key("settlement/5f2c-8d0e/lines-0"))
                .metadata();
        s3.putObject(
                put -> put.bucket(bucket).key("settlement/5f2c-8d0e/lines-0").metadata(metadata),
                RequestBody.fromBytes(packed("[]")));

        assertThatThrownBy(() -> remittances.lines(ID, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("settlement/5f2c-8d0e/lines-0")
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "[null]", "{\"secret\":1}", "[{\"type\":\"secret\"}]", "[] []"})
    void whatIsNoPlanIsToldByItsNameWithoutItsText(String text) throws IOException {
        documents.put("settlement/5f2c-8d0e/plan", packed(text));

        assertThatThrownBy(() -> remittances.plan(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("document settlement/5f2c-8d0e/plan: no")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsNotPackedIsToldByItsName() {
        documents.put("settlement/5f2c-8d0e/plan", "[]".getBytes(UTF_8));

        assertThatThrownBy(() -> remittances.plan(ID))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("settlement/5f2c-8d0e/plan");
    }

    private void damage(String payout, String part) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of("payout", AttributeValue.fromS(payout)))
                .updateExpression("SET #part = :text")
                .expressionAttributeNames(Map.of("#part", part))
                .expressionAttributeValues(Map.of(":text", AttributeValue.fromS("{\"secret\":}"))));
    }

    private Map<String, AttributeValue> item() {
        return dynamo.getItem(get -> get.tableName(table).key(Map.of("payout", AttributeValue.fromS(ID))))
                .item();
    }

    private void assertSpelled(String part, String json) throws Unreadable {
        assertThat(Json.parse(Values.textIn(item(), part))).isEqualTo(Json.parse(json));
    }

    private String unpacked(String name) {
        byte[] packed = documents.get(name).orElseThrow();
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), UTF_8);
        } catch (IOException notPacked) {
            throw new AssertionError(notPacked);
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static Payout named(String id) {
        return new Payout(
                id,
                "000001",
                NOON,
                Money.parse("GBP 1.00"),
                Payout.State.TO_PAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "m-1");
    }

    private static List<RemittanceLine> lines(int many) {
        return IntStream.range(0, many).mapToObj(each -> line("t-" + each)).toList();
    }

    private static RemittanceLine line(String id) {
        return new RemittanceLine(
                id,
                LineKind.REFUND_ORDER_AMOUNT,
                "REFUND_ORDER_AMOUNT",
                Money.parse("GBP -6.00"),
                Money.parse("GBP 117.20"),
                NOON,
                true,
                Optional.of(new OrderId("X-A")),
                Optional.of(new OrderLineId("X-A-1")),
                Optional.of("R1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("F-1"));
    }
}
