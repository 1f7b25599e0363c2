package dev.selvedge.core.model;

import java.time.Instant;
import java.util.Set;

/// What would let held work go on by itself.
public sealed interface Release {

    /// A changed order from John Lewis, or a person.
    record ByChange() implements Release {}

    /// These SKUs exist in the ERP.
    record WhenKnown(Set<Sku> skus) implements Release {
        public WhenKnown {
            skus = Set.copyOf(skus);
        }
    }

    /// These mappings exist.
    record WhenMapped(Set<MappingKey> mappings) implements Release {
        public WhenMapped {
            mappings = Set.copyOf(mappings);
        }
    }

    /// One of these mappings exists: which of them suits is for people to say.
    record WhenOneMapped(Set<MappingKey> mappings) implements Release {
        public WhenOneMapped {
            mappings = Set.copyOf(mappings);
        }
    }

    /// Time: somebody may have mended it by then, and only trying can tell.
    record LookAgain(Instant at) implements Release {}
}
