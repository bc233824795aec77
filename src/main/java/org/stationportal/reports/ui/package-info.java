/** The papers on the screen: buttons where entries and months are shown, and the list of what was taken out. */
@NullMarked
package org.stationportal.reports.ui;

import org.jspecify.annotations.NullMarked;
