package dev.selvedge.johnlewis.mirakl.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The request of OF52.
@RegisterForReflection
public record MiraklExportRequest(
        @JsonProperty("export_type") String exportType,
        @JsonProperty("include_fields") List<String> includeFields,
        @JsonProperty("include_inactive_offers") boolean includeInactiveOffers,
        @JsonProperty("items_per_chunk") int itemsPerChunk) {}
