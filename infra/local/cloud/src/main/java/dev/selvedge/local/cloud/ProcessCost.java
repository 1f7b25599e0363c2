package dev.selvedge.local.cloud;

import java.time.Duration;

/// What one process has taken since its start.
///
/// @param cpu its time on all processors; zero where the system does not tell
/// @param peakMegabytes the most that it has held at once; 0 where the system does not tell
record ProcessCost(Duration cpu, int peakMegabytes) {}
