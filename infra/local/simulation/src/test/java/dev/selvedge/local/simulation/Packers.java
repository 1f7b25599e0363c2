package dev.selvedge.local.simulation;

import java.time.Duration;

/// The people in the warehouse: they pick, pack and ship, do what they should not, and put most of it right later.
interface Packers {

    /// Works on until then.
    void workUntil(Duration end);

    /// One thing, right now.
    void work();

    /// What is put right is put right by then, after the last work.
    Duration longestToMend();

    /// Whether somebody has begun with a sale, as it stands now.
    boolean isBegun(Sale sale);

    /// Whether anybody has touched a sale of an order, or typed a second one.
    boolean wasTouched(String order);
}
