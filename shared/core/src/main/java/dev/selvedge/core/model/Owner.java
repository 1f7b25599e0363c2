package dev.selvedge.core.model;

/// Who can mend a hold.
public enum Owner {
    OPERATIONS,
    MERCHANDISING,
    FINANCE
}
