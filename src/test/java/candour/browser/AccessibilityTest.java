package candour.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The check that stands behind every look at a screen finds what is wrong with one. */
class AccessibilityTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aPictureWithoutWordsAndWordsThatCannotBeReadAreFound() {
        try (Page page = CHROMIUM.browser().newPage()) {
            page.setContent("<html lang='en'><title>A page</title><main><h1>A page</h1><p style='color:#ccc'>Faint</p>"
                    + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main></html>");

            assertThatThrownBy(() -> Accessibility.check(page, "a page"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("image-alt", "color-contrast");
        }
    }
}
