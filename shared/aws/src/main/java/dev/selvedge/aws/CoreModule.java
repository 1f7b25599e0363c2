package dev.selvedge.aws;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.selvedge.core.model.Carrier;
import dev.selvedge.core.model.CustomerOrderNumber;
import dev.selvedge.core.model.HeldWork;
import dev.selvedge.core.model.Message;
import dev.selvedge.core.model.OrderId;
import dev.selvedge.core.model.OrderLineId;
import dev.selvedge.core.model.Posting;
import dev.selvedge.core.model.Release;
import dev.selvedge.core.model.Sku;
import dev.selvedge.core.model.StockChange;
import dev.selvedge.core.model.StockPush;
import dev.selvedge.core.model.WorkKey;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// How core's words are spelled in JSON: identifiers and money as texts (`GBP 12.50`), alternatives by their `type`.
final class CoreModule extends SimpleModule {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Message.OfOrder.class, name = "order"),
        @JsonSubTypes.Type(value = Message.OfReference.class, name = "reference"),
        @JsonSubTypes.Type(value = Message.OfDispatch.class, name = "dispatch"),
        @JsonSubTypes.Type(value = Message.OfRemittance.class, name = "remittance"),
        @JsonSubTypes.Type(value = Message.OfStock.class, name = "stock"),
        @JsonSubTypes.Type(value = Message.OfImport.class, name = "import"),
        @JsonSubTypes.Type(value = Message.OfExport.class, name = "export")
    })
    interface MessageType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = HeldWork.OfOrder.class, name = "order"),
        @JsonSubTypes.Type(value = HeldWork.OfDispatch.class, name = "dispatch"),
        @JsonSubTypes.Type(value = HeldWork.OfRemittance.class, name = "remittance"),
        @JsonSubTypes.Type(value = HeldWork.Unread.class, name = "unread"),
        @JsonSubTypes.Type(value = HeldWork.Nothing.class, name = "nothing")
    })
    interface HeldWorkType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Release.ByChange.class, name = "byChange"),
        @JsonSubTypes.Type(value = Release.WhenKnown.class, name = "whenKnown"),
        @JsonSubTypes.Type(value = Release.WhenMapped.class, name = "whenMapped"),
        @JsonSubTypes.Type(value = Release.WhenOneMapped.class, name = "whenOneMapped"),
        @JsonSubTypes.Type(value = Release.LookAgain.class, name = "lookAgain")
    })
    interface ReleaseType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Carrier.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = Carrier.Unlisted.class, name = "unlisted")
    })
    interface CarrierType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Posting.Receipt.class, name = "receipt"),
        @JsonSubTypes.Type(value = Posting.Repayment.class, name = "repayment"),
        @JsonSubTypes.Type(value = Posting.Bill.class, name = "bill"),
        @JsonSubTypes.Type(value = Posting.Residue.class, name = "residue"),
        @JsonSubTypes.Type(value = Posting.Transfer.class, name = "transfer")
    })
    interface PostingType {}

    /// A push as it may lie in a queue: one from before ERPs answered in batches does not say when it was so, which was
    /// when it was read.
    record WrittenPush(Instant observed, Optional<Instant> asOf, List<StockChange> changes, Optional<String> document) {

        StockPush push() {
            return new StockPush(observed, asOf.orElse(observed), changes, document);
        }
    }

    private static final long serialVersionUID = 1;

    CoreModule() {
        setMixInAnnotation(Message.class, MessageType.class);
        setMixInAnnotation(HeldWork.class, HeldWorkType.class);
        setMixInAnnotation(Release.class, ReleaseType.class);
        setMixInAnnotation(Carrier.class, CarrierType.class);
        setMixInAnnotation(Posting.class, PostingType.class);
        asText(OrderId.class, OrderId::value, OrderId::new);
        asText(OrderLineId.class, OrderLineId::value, OrderLineId::new);
        asText(CustomerOrderNumber.class, CustomerOrderNumber::value, CustomerOrderNumber::new);
        asText(Sku.class, Sku::value, Sku::new);
        asText(WorkKey.class, WorkKey::toString, WorkKey::parse);
        asText(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of);
        asText(Money.class, Money::toString, Money::parse);
        asText(BigMoney.class, BigMoney::toString, BigMoney::parse);
        asName(OrderLineId.class, OrderLineId::value, OrderLineId::new);
        asName(Sku.class, Sku::value, Sku::new);
        addDeserializer(StockPush.class, new StdDelegatingDeserializer<>(new StdConverter<WrittenPush, StockPush>() {
            @Override
            public StockPush convert(WrittenPush written) {
                return written.push();
            }
        }));
    }

    private <T> void asText(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, writer(type, write));
        addDeserializer(type, reader(type, read));
    }

    /// Spells what is counted as the names of an object's fields.
    private <T> void asName(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addKeySerializer(type, new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName(write.apply(value));
            }
        });
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String name, DeserializationContext context) {
                return read.apply(name);
            }
        });
    }

    private static <T> StdSerializer<T> writer(Class<T> type, Function<T, String> write) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(write.apply(value));
            }
        };
    }

    private static <T> StdDeserializer<T> reader(Class<T> type, Function<String, T> read) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (!json.hasToken(JsonToken.VALUE_STRING)) {
                    context.reportInputMismatch(type, "not a text");
                }
                return read.apply(json.getText());
            }
        };
    }
}
