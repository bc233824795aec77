/** The pages of customer files and of the standard that they have to meet. */
@NullMarked
package org.stationportal.customers.ui;

import org.jspecify.annotations.NullMarked;
