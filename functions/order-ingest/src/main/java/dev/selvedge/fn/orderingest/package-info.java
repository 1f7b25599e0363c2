/// Orders from John Lewis into the supplier's ERP: a feed, a worker, and the way back for the ERP's numbers.
@NullMarked
package dev.selvedge.fn.orderingest;

import org.jspecify.annotations.NullMarked;
