/// What each port promises, as tests: every adapter, real or in memory, passes the same ones.
@NullMarked
package dev.selvedge.testkit.contract;

import org.jspecify.annotations.NullMarked;
