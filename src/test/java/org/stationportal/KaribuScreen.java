package org.stationportal;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.base.Texts;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.EmployeeId;

/** A screen without a browser, signed in as somebody, in Chinese; close it after the test. */
@org.springframework.stereotype.Component
@Profile("test")
public class KaribuScreen {

    private final ApplicationContext context;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    KaribuScreen(ApplicationContext context, Accounts accounts, JdbcClient jdbc) {
        this.context = context;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Opens a screen that knows the views. */
    public void open(EmployeeId person, Set<Class<? extends Component>> views) {
        var routes = new Routes();
        routes.getRoutes().addAll(views);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var account = accounts.loadUserByUsername(jdbc.sql("select employee_no from employee where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(signedIn);
        SecurityContextHolder.setContext(security);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) ->
                account.getAuthorities().stream().anyMatch(granted -> ("ROLE_" + role).equals(granted.getAuthority())));
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** All the text below a component, as a reader sees it. */
    public static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
