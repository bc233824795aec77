/** The pages of plans. */
@NullMarked
package org.stationportal.plans.ui;

import org.jspecify.annotations.NullMarked;
