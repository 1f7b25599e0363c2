package dev.selvedge.local.simulator.mirakl;

/// The body of a refused call (john-lewis.md 2B.1 "Errors"). The OpenAPI document declares none, so a client has to
/// bear both.
public enum ErrorShape {
    /// `{"message": "CODE: what is wrong", "status": 400}`
    CLASSIC,
    /// `{"errors": [{"code": "CODE", "field": "order_lines", "message": "what is wrong"}]}`
    CODED
}
