/**
 * The station portal. One sentence per module stands in each module's own {@code package-info}; the lines between them
 * are verified by the architecture tests.
 */
@NullMarked
package org.stationportal;

import org.jspecify.annotations.NullMarked;
