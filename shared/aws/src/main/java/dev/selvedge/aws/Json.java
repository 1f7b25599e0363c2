package dev.selvedge.aws;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Core's types as JSON: pure ASCII, so that every character survives SQS and DynamoDB, which refuse some.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new CoreModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + where(failure));
        }
    }

    /// A list whose elements are spelled as alternatives of one type, which a list alone does not say.
    static <T> String write(List<T> values, Class<T> type) {
        try {
            return MAPPER.writerFor(listOf(type)).writeValueAsString(values);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("cannot write a list of " + type.getSimpleName() + where(failure));
        }
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T read(String text, Class<T> type) throws Unreadable {
        return read(parse(text), type);
    }

    static <T> T read(JsonNode tree, Class<T> type) throws Unreadable {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException failure) {
            throw new Unreadable("no " + type.getSimpleName() + where(failure));
        }
    }

    static <T> List<T> list(String text, Class<T> type) throws Unreadable {
        try {
            @Nullable List<@Nullable T> values = MAPPER.readerFor(listOf(type)).readValue(text);
            if (values == null || values.contains(null)) {
                throw new Unreadable("no list of " + type.getSimpleName() + ": something is null");
            }
            return List.copyOf(values);
        } catch (JsonProcessingException failure) {
            throw new Unreadable("no list of " + type.getSimpleName() + where(failure));
        }
    }

    private static JavaType listOf(Class<?> type) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, type);
    }

    static JsonNode parse(String text) throws Unreadable {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new Unreadable("not JSON" + where(failure));
        }
    }

    /// Names of fields and positions only. The parser's own words would quote what it read.
    private static String where(JsonProcessingException failure) {
        StringBuilder where = new StringBuilder(" (").append(failure.getClass().getSimpleName());
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            where.append(" at");
            mapping.getPath().forEach(step -> where.append(' ').append(step(step)));
        } else if (failure.getLocation() != null) {
            where.append(" at character ").append(failure.getLocation().getCharOffset());
        }
        return where.append(')').toString();
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
    }
}
