package dev.selvedge.local.simulator;

/// The ways in which a vendor can be broken, from its page, from a test or by a seed.
public enum Fault {
    /// The vendor says "too many"; nothing was done.
    THROTTLE,
    /// The connection drops before the vendor has seen the request.
    LOSE_REQUEST,
    /// The vendor does what was asked, and the connection drops before its answer arrives.
    LOSE_ANSWER,
    /// The vendor does what was asked and answers after the caller has stopped waiting.
    ANSWER_LATE,
    /// A web page with status 200 in place of JSON; nothing was done.
    HTML,
    /// The vendor is not there: 502 from whatever stands in front of it; nothing was done.
    DOWN,
    /// Sent elsewhere by a 302; nothing was done.
    REDIRECT,
    /// The vendor's own words for wrong credentials; nothing was done.
    FORBIDDEN,
    /// An error of the vendor's with status 200; nothing was done.
    ERROR_IN_SUCCESS
}
