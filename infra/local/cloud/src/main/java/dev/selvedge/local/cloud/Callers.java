package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Call;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The functions of a connection by the access keys with which they sign what they ask.
record Callers(Map<String, Caller> byKey) {

    /// "Authorization header", Signature Version 4: the access key is the first part of the credential's scope.
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");

    static Callers of(Topology topology, LogListener logs) {
        return new Callers(topology.functions().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        function -> key(function.getKey()),
                        function -> new Caller(
                                function.getKey(), function.getValue().allowed(topology), topology, logs))));
    }

    /// The access key of a function. DynamoDB Local refuses what is not a letter or a digit.
    static String key(String function) {
        return "LAPTOP" + function.replace("-", "X");
    }

    /// Who asks; empty if it is none of the functions.
    Optional<Caller> of(Call call) {
        Matcher credential = CREDENTIAL.matcher(String.valueOf(call.header("authorization")));
        return credential.find() ? Optional.ofNullable(byKey.get(credential.group(1))) : Optional.empty();
    }
}
