/** Customer files for other systems. */
@NullMarked
package org.stationportal.customers.api;

import org.jspecify.annotations.NullMarked;
