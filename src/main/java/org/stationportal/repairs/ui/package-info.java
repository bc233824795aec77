/** The screens of repair calls: the board, what I have to see to, the call on a phone, the roster, the counter's form. */
@NullMarked
package org.stationportal.repairs.ui;

import org.jspecify.annotations.NullMarked;
