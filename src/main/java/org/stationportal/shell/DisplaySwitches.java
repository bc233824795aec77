package org.stationportal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** 中/EN and light/dark. */
final class DisplaySwitches extends Composite<Div> {

    DisplaySwitches() {
        var language = new Button(new Span(getTranslation("shell.language.other")));
        language.addClickListener(click -> language.getUI().ifPresent(Display::switchLanguage));
        language.setAriaLabel(getTranslation("shell.language.switch"));
        language.setTooltipText(getTranslation("shell.language.switch"));

        var scheme = new Button(VaadinIcon.ADJUST.create());
        scheme.addClickListener(click -> scheme.getUI().ifPresent(Display::switchScheme));
        scheme.setAriaLabel(getTranslation("shell.scheme"));
        scheme.setTooltipText(getTranslation("shell.scheme"));

        language.addThemeVariants(ButtonVariant.TERTIARY);
        scheme.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("sp-line");
        getContent()
                .getStyle()
                .setFlexWrap(com.vaadin.flow.dom.Style.FlexWrap.NOWRAP)
                .setGap("0");
        getContent().add(language, scheme);
    }
}
