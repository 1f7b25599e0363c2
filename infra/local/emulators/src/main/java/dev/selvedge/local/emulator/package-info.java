/// AWS services in this process, on free ports of 127.0.0.1: for the laptop cloud and for tests.
@NullMarked
package dev.selvedge.local.emulator;

import org.jspecify.annotations.NullMarked;
