/** The screens of the weekly summary: one's weeks and those of the people whom one leads, the week's page, the sheet on A4. */
@NullMarked
package org.stationportal.summaries.ui;

import org.jspecify.annotations.NullMarked;
