package org.stationportal.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stationportal.organization.PortalAccount;

/** Whoever signed in with a first password sees one page until it is changed. */
@Component
class FirstPassword implements VaadinServiceInitListener {

    private static final String PASSWORD = "password";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(FirstPassword::guard));
    }

    private static void guard(BeforeEnterEvent event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PortalAccount account
                && account.mustChangePassword()
                && !event.getLocation().getPath().equals(PASSWORD)) {
            event.forwardTo(PASSWORD);
        }
    }
}
