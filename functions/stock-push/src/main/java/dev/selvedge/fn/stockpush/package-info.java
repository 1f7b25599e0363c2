/// Stock out of the ERP and on to John Lewis: a reading on a schedule, files by a queue, an audit once a day.
@NullMarked
package dev.selvedge.fn.stockpush;

import org.jspecify.annotations.NullMarked;
