package candour.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works a page: with a mouse, or with the keyboard alone. */
interface Hands {

    void press(Locator button);

    void write(Locator field, String words);

    /** @param answer the words of one of several answers, of which one counts */
    void choose(Locator answer);

    void pick(Locator list, Locator choice);

    void tick(Locator box);

    /** Points and clicks. */
    record Mouse() implements Hands {

        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void write(Locator field, String words) {
            field.fill(words);
            // leaving the field hands its words over at once
            field.blur();
        }

        @Override
        public void choose(Locator answer) {
            answer.click();
        }

        @Override
        public void pick(Locator list, Locator choice) {
            list.selectOption(choice.getAttribute("value"));
        }

        @Override
        public void tick(Locator box) {
            box.check();
        }
    }

    /** Reaches everything by Tab, and nothing by pointing (WCAG 2.2, 2.1.1). */
    record Keyboard(Page page) implements Hands {

        private static final int FAR_TOO_OFTEN = 400;

        @Override
        public void press(Locator button) {
            reach(button);
            page.keyboard().press("Enter");
        }

        @Override
        public void write(Locator field, String words) {
            reach(field);
            page.keyboard().press("Control+A");
            page.keyboard().insertText(words);
            page.keyboard().press("Tab");
        }

        @Override
        public void choose(Locator answer) {
            Locator radio = answer.locator("xpath=ancestor-or-self::label[1]//input");
            reach(radio, "(radio, active) => active.type === 'radio' && active.name === radio.name");
            page.keyboard().press("Space");
            for (int i = 0; i < FAR_TOO_OFTEN && !radio.isChecked(); i++) {
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void pick(Locator list, Locator choice) {
            reach(list);
            page.keyboard().press("Home");
            for (int i = 0; i < FAR_TOO_OFTEN && !list.inputValue().equals(choice.getAttribute("value")); i++) {
                page.keyboard().press("ArrowDown");
            }
        }

        @Override
        public void tick(Locator box) {
            reach(box);
            if (!box.isChecked()) {
                page.keyboard().press("Space");
            }
        }

        private void reach(Locator target) {
            reach(target, "(target, active) => target === active || target.contains(active)");
        }

        private void reach(Locator target, String isThere) {
            target.waitFor();
            for (int i = 0; i < FAR_TOO_OFTEN; i++) {
                if ((Boolean) target.evaluate("target => (" + isThere + ")(target, document.activeElement)")) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            fail("The Tab key never comes to " + target);
        }
    }
}
