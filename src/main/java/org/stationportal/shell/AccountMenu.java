package org.stationportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.stream.Collectors;
import org.stationportal.organization.SignedIn;

/** Who is signed in and with which posts; behind it the password and the way out. */
final class AccountMenu extends Composite<MenuBar> {

    AccountMenu(SignedIn signedIn, Runnable signOut) {
        var posts = new Span(signedIn.posts().stream()
                .sorted()
                .map(post -> getTranslation("organization.post." + post.name()))
                .collect(Collectors.joining("、")));
        posts.addClassName("sp-quiet");
        var name = new Span(new Span(signedIn.name()), posts);
        name.addClassName("sp-bar-name");
        // Chinese names are called by their last characters
        var avatar = new Avatar(signedIn.name());
        avatar.setAbbreviation(
                signedIn.name().substring(Math.max(0, signedIn.name().length() - 2)));
        avatar.getStyle().set("--vaadin-avatar-size", "28px").set("margin-inline-end", "6px");
        var content = new Span(avatar, name);
        content.getStyle().set("display", "flex").set("align-items", "center");

        MenuBar menu = getContent();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var item = menu.addItem(content);
        item.setAriaLabel(getTranslation("shell.account", signedIn.name()));
        item.getSubMenu()
                .addItem(
                        getTranslation("shell.password.change"),
                        click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PasswordView.class)));
        item.getSubMenu().addItem(getTranslation("shell.keys"), click -> new KeysDialog().open());
        item.getSubMenu().addItem(getTranslation("shell.signOut"), click -> signOut.run());
    }
}
