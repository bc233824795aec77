package org.stationportal.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.PortalAccount;

/** Changing one's own password, of one's own will or because it is the first one. */
@Route(value = "password", autoLayout = false)
@PermitAll
class PasswordView extends Main implements HasDynamicTitle {

    private final Employees employees;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final PasswordField oldPassword = new PasswordField(getTranslation("shell.password.old"));
    private final PasswordField newPassword = new PasswordField(getTranslation("shell.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("shell.password.again"));

    PasswordView(Employees employees, Accounts accounts, CurrentUser currentUser) {
        this.employees = employees;
        this.accounts = accounts;
        this.currentUser = currentUser;
        addClassName("sp-narrow");
        boolean first = account().mustChangePassword();
        newPassword.setHelperText(getTranslation("shell.password.rule"));
        oldPassword.setAutofocus(true);
        for (var field : new PasswordField[] {oldPassword, newPassword, again}) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        var save = new Button(getTranslation("shell.password.change"), click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var back = new Button(
                getTranslation("base.back"), click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("")));
        back.setVisible(!first);
        add(
                new H1(getTranslation("shell.password.change")),
                new Paragraph(getTranslation(first ? "shell.password.first" : "shell.password.own")),
                oldPassword,
                newPassword,
                again,
                save,
                back);
    }

    private void change() {
        var fields = Map.of("oldPassword", oldPassword, "newPassword", newPassword, "again", again);
        boolean done = Shown.atFields(this, fields, () -> {
            if (!newPassword.getValue().equals(again.getValue())) {
                throw RuleViolation.at("again", "shell.error.passwordsDiffer");
            }
            employees.changePassword(currentUser.get().person(), oldPassword.getValue(), newPassword.getValue());
        });
        if (done) {
            refreshSession();
            Shown.done(getTranslation("shell.password.done"));
            getUI().ifPresent(ui -> ui.navigate(""));
        }
    }

    /** The session still holds the account as it was at sign-in. */
    private void refreshSession() {
        PortalAccount account = accounts.loadUserByUsername(account().username());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private static PortalAccount account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof PortalAccount account) {
            return account;
        }
        throw new org.springframework.security.access.AccessDeniedException("nobody is signed in");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.password.change") + " · " + getTranslation("base.portal");
    }
}
