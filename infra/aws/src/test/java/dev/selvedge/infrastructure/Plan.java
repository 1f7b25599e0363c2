package dev.selvedge.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What Terraform would make for one connection.
record Plan(List<Resource> resources) {

    /// @param changes `resource_changes` of Terraform's own description of a plan
    static Plan of(JsonNode changes) {
        return new Plan(StreamSupport.stream(changes.spliterator(), false)
                .filter(change -> change.path("mode").asText().equals("managed"))
                .map(change -> new Resource(
                        change.path("address").asText(),
                        change.path("module_address").asText(""),
                        change.path("type").asText(),
                        change.path("name").asText(),
                        change.at("/change/after")))
                .toList());
    }

    List<Resource> of(String type) {
        return resources.stream().filter(one -> one.type().equals(type)).toList();
    }

    /// All of a type by one of their attributes, which none of them share.
    Map<String, Resource> of(String type, String pointer) {
        return of(type).stream().collect(Collectors.toMap(one -> one.text(pointer), Function.identity()));
    }

    /// The only one of a type that fits.
    Resource only(String type, Predicate<Resource> fits) {
        List<Resource> some = of(type).stream().filter(fits).toList();
        if (some.size() != 1) {
            throw new AssertionError("not one " + type + " but " + some);
        }
        return some.getFirst();
    }

    /// The only one of a type in the same module as another.
    Resource beside(Resource other, String type) {
        return only(type, one -> one.module().equals(other.module()));
    }
}
