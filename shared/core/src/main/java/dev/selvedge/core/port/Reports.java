package dev.selvedge.core.port;

import java.util.List;

/// Tables for people, too long for a screen.
public interface Reports {

    /// Keeps a table. One of the same name is replaced.
    ///
    /// @return where people find it
    String keep(String name, List<String> columns, List<List<String>> rows);
}
