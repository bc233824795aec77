package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The detail beside a list: a title, the content, the actions at its foot; Esc or the cross closes it. */
public class SidePanel extends Aside {

    private final Div body = new Div();
    private final Footer actions = new Footer();

    public SidePanel(String title, Runnable onClose) {
        addClassName("sp-panel");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("base.close"));
        Shortcuts.addShortcutListener(this, onClose::run, Key.ESCAPE);
        body.addClassName("sp-panel-body");
        actions.setVisible(false);
        super.add(new Header(new H2(title), close), body, actions);
    }

    public final void addContent(Component... components) {
        body.add(components);
    }

    public final void addActions(Component... components) {
        actions.setVisible(true);
        actions.add(components);
    }
}
