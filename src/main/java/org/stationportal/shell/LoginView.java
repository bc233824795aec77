package org.stationportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.stationportal.base.ui.LoginHint;
import org.stationportal.organization.CurrentUser;

/** Signing in by employee number and password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentUser currentUser;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentUser currentUser, ObjectProvider<LoginHint> hints) {
        this.currentUser = currentUser;
        addClassName("sp-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());

        var tools = new Div(new DisplaySwitches());
        tools.addClassName("sp-login-tools");
        var side = new Section(tools, form);
        side.addClassName("sp-login-side");
        hints.orderedStream().map(LoginHint::create).forEach(hint -> {
            hint.addClassName("sp-login-hint");
            side.add(hint);
        });
        add(brand(), side);
    }

    private Section brand() {
        var promises = new UnorderedList(
                new ListItem(getTranslation("shell.login.promise.early")),
                new ListItem(getTranslation("shell.login.promise.notice")),
                new ListItem(getTranslation("shell.login.promise.explained")));
        var brand = new Section(
                new H1(getTranslation("base.portal")), new Paragraph(getTranslation("shell.login.claim")), promises);
        brand.addClassName("sp-login-brand");
        return brand;
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("shell.login.title"));
        words.getForm().setUsername(getTranslation("organization.employeeNo"));
        words.getForm().setPassword(getTranslation("shell.login.password"));
        words.getForm().setSubmit(getTranslation("shell.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("shell.login.error"));
        words.getErrorMessage().setMessage(getTranslation("shell.login.error.detail"));
        words.getErrorMessage().setUsername(getTranslation("shell.login.error.username"));
        words.getErrorMessage().setPassword(getTranslation("shell.login.error.password"));
        words.setAdditionalInformation(getTranslation("shell.login.forgotten"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title") + " · " + getTranslation("base.portal");
    }
}
