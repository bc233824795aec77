@NullMarked
package org.stationportal.demo.ui;

import org.jspecify.annotations.NullMarked;
