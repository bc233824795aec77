package org.stationportal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;

/** The keys that work everywhere. */
final class KeysDialog extends Dialog {

    KeysDialog() {
        setHeaderTitle(getTranslation("shell.keys"));
        var keys = new DescriptionList();
        keys.addClassNames("sp-facts", "sp-keys");
        key(keys, "/", "shell.keys.search");
        key(keys, "↑ ↓", "shell.keys.choose");
        key(keys, "Enter", "shell.keys.next");
        key(keys, "Ctrl + Enter", "shell.keys.save");
        key(keys, "Esc", "shell.keys.close");
        key(keys, "?", "shell.keys.show");
        add(keys);
        var close = new Button(getTranslation("base.close"), click -> close());
        getFooter().add(close);
    }

    private void key(DescriptionList keys, String key, String what) {
        var shown = new Term();
        shown.getElement().appendChild(new Element("kbd").setText(key));
        keys.add(shown, new Description(getTranslation(what)));
    }
}
