/// CGS BlueCherry: files or a REST interface, told of and heard in batches (bluecherry.md: no interface of it is
/// public, so every name here is a default that configuration changes).
@NullMarked
package dev.selvedge.erp.bluecherry;

import org.jspecify.annotations.NullMarked;
