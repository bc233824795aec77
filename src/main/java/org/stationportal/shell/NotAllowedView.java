package org.stationportal.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the posts of this person do not open. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotAllowedView extends Apology implements HasErrorParameter<AccessDeniedException> {

    NotAllowedView() {
        super("sp-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(new Fault(getTranslation("shell.error.denied"), getTranslation("shell.error.denied.detail")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
