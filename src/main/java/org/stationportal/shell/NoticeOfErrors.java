package org.stationportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.stationportal.base.ui.Shown;

/** An action that failed says so in one line, and the page stays as it is. */
final class NoticeOfErrors implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        Fault fault = Fault.of(event.getThrowable());
        if (UI.getCurrent() != null) {
            Shown.refused(fault.text());
        }
    }
}
