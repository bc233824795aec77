/** Appeals on the screen: the list, the page of an entry's appeals, their part of an entry's evidence, and their cards. */
@NullMarked
package org.stationportal.appeals.ui;

import org.jspecify.annotations.NullMarked;
