package org.stationportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("sp-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(new Fault(getTranslation("shell.error.notFound"), getTranslation("shell.error.notFound.detail")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
