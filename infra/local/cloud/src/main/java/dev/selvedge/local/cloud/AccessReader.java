package dev.selvedge.local.cloud;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Turns what a function may use into its records, and refuses what the topology does not have.
final class AccessReader {

    private static final String ACTION = "[A-Z][A-Za-z]+";

    private final JsonFields root;

    /// @param root the whole topology
    AccessReader(JsonFields root) {
        this.root = root;
    }

    /// What reading and writing a table or a bucket mean.
    static Actions actions(JsonFields store) {
        return new Actions(reads(store), store.texts("writes", ACTION));
    }

    /// What reading a table, an index or a bucket means.
    static List<String> reads(JsonFields store) {
        return store.texts("reads", ACTION);
    }

    Access access(JsonFields function) {
        return read(function.object("access"));
    }

    /// What comes with an ERP, by the ERP.
    Map<Erp, Access> accessWith(JsonFields function) {
        Map<Erp, Access> all = new EnumMap<>(Erp.class);
        if (function.has("accessWith")) {
            JsonFields byErp = function.object("accessWith");
            byErp.objects().forEach((spelling, access) -> all.put(erp(byErp, spelling), read(access)));
        }
        return Map.copyOf(all);
    }

    private static Erp erp(JsonFields byErp, String spelling) {
        return Erp.spelled(spelling).orElseThrow(() -> byErp.refused(spelling, "must be one of " + Erp.spellings()));
    }

    private Access read(JsonFields access) {
        Access read = new Access(
                resources(access, "reads", "tables", "buckets"),
                resources(access, "writes", "tables", "buckets"),
                resources(access, "sends", "queues"),
                resources(access, "publishes", "topics"),
                secrets(access));
        access.nothingElse();
        return read;
    }

    private List<String> resources(JsonFields access, String use, String... kinds) {
        List<String> resources =
                access.has(use) ? access.texts(use, "(" + String.join("|", kinds) + ")/.+") : List.of();
        for (String resource : resources) {
            String[] parts = resource.split("/", 3);
            exists(access, use, parts[0], parts[1]);
            if (parts.length == 3) {
                indexExists(access, use, parts[1], parts[2]);
            }
        }
        return resources;
    }

    private List<String> secrets(JsonFields access) {
        List<String> secrets = access.has("secrets") ? access.texts("secrets", ".+") : List.of();
        secrets.forEach(secret -> exists(access, "secrets", "secrets", secret));
        return secrets;
    }

    /// An index is only read: who writes a table writes its indexes.
    private void indexExists(JsonFields access, String use, String table, String rest) {
        JsonFields described = root.object("tables").object(table);
        boolean named = use.equals("reads")
                && described.has("index")
                && rest.equals("index/" + described.object("index").text("name"));
        if (!named) {
            throw access.refused(use, "names what is no index of the table " + table + ": " + rest);
        }
    }

    private void exists(JsonFields access, String use, String kind, String name) {
        if (!root.object(kind).has(name)) {
            throw access.refused(use, "names what is not among the " + kind + " of this topology: " + name);
        }
    }
}
