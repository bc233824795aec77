package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stationportal.assessment.Block;

/** What still has to be settled, each as a link to where somebody can. */
class BlockList extends Section {

    BlockList(List<Block> blocks) {
        addClassName("sp-card");
        var title = new H2(getTranslation("assessment.blocks.title"));
        title.addClassName("sp-section-title");
        add(title);
        var list = new UnorderedList();
        list.addClassName("sp-card-body");
        for (Block block : blocks) {
            list.add(new ListItem(new Anchor(
                    block.path(), getTranslation(block.key(), block.arguments().toArray()))));
        }
        add(list);
        setVisible(!blocks.isEmpty());
    }
}
