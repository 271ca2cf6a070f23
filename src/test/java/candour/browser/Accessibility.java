package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a screen can be used by everybody: what the rules of WCAG 2.2, levels A and AA, that a machine can check say. */
final class Accessibility {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What is ours in Tasklist: the form, the case beside it and the line that says what comes next. */
    private static final List<String> OURS_IN_TASKLIST = List.of(".fjs-container", ".candour-case", "[role=status]");

    private Accessibility() {}

    /** Fails with the rule, the element and what to do for everything that does not hold. */
    static void check(Page page, String screen) {
        // within the page itself: the other way needs a second one for each look, and our screens have no frames
        AxeBuilder rules = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG_2_2_AA);
        if (page.url().contains("/app/tasklist/")) {
            OURS_IN_TASKLIST.stream().filter(part -> page.locator(part).count() > 0).forEach(rules::include);
        }
        assertThat(rules.analyze().getViolations())
                .extracting(Accessibility::inWords)
                .as(screen)
                .isEmpty();
    }

    /** Fails if part of the page can be reached only by scrolling sideways. */
    static void fitsItsWidth(Page page, String screen) {
        Object tooWide = page.evaluate("() => [...document.querySelectorAll('main *')]"
                + ".filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)"
                + ".map(one => one.outerHTML.slice(0, 120))");
        assertThat((List<?>) tooWide).as(screen).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).as(screen).isEqualTo(true);
    }

    private static String inWords(Rule broken) {
        return broken.getId() + ": " + broken.getHelp() + " at "
                + broken.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
