package org.stationportal.demo;

import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.PortalAccount;

/** Runs a piece of the history as one of the demo's people, with the rights of the posts held on that day. */
@Component
@Profile("demo")
class ActAs {

    private final Accounts accounts;

    ActAs(Accounts accounts) {
        this.accounts = accounts;
    }

    <T> T get(String employeeNo, Supplier<T> piece) {
        PortalAccount account = accounts.loadUserByUsername(employeeNo);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return piece.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void run(String employeeNo, Runnable piece) {
        get(employeeNo, () -> {
            piece.run();
            return true;
        });
    }
}
