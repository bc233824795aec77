/** The counter's screens: one for taking in, the receipt, lists and pages of applications and metering faults. */
@NullMarked
package org.stationportal.counter.ui;

import org.jspecify.annotations.NullMarked;
