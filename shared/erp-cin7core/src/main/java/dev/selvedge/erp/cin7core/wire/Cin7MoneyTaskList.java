package dev.selvedge.erp.cin7core.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of GET /moneyTaskList.
@RegisterForReflection
public record Cin7MoneyTaskList(
        @JsonProperty("Total") @Nullable Integer total,
        @JsonProperty("MoneyTasks") @Nullable List<Cin7MoneyTask> rows) implements Cin7Page<Cin7MoneyTask> {}
