package dev.selvedge.local.cloud;

import dev.selvedge.local.simulator.Answer;
import dev.selvedge.local.simulator.Call;
import java.util.List;

/// AWS Secrets Manager: an action of the secret that the body names.
final class SecretsProtocol implements Protocol {

    private final Naming naming;

    SecretsProtocol(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Permission> needed(Call asked) {
        JsonCall call = JsonCall.of(asked);
        return List.of(new Permission("secretsmanager:" + call.action(), naming.secretResource(call.text("SecretId"))));
    }

    @Override
    public Answer denied(String words) {
        return JsonCall.denied(words);
    }
}
