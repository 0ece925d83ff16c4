package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium, driven by ChromeDriver.
 *
 * <pre>{@code
 * try (Browser browser = Browser.wide()) {
 *   browser.open(site.url("/"));
 *   browser.find("#home-search").sendKeys("NATO");
 *   browser.requireAccessible();
 * }
 * }</pre>
 *
 * Where no browser is installed, the test that asks for one is skipped and says so.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Selenium warns of each browser that is newer than itself; kept here, or it is forgotten. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(int width, int height, boolean dark) {
    Optional<File> chromium = BROWSERS.stream().flatMap(n -> program(n).stream()).findFirst();
    Optional<File> chromedriver = program("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no browser to test with: install chromium and chromedriver (Debian: chromium chromium-driver)");
    try {
      profile = Files.createTempDirectory("entente-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--window-size=" + width + "," + height,
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .usingAnyFreePort()
                .build(),
            options);
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** A window of 1280 × 900. */
  public static Browser wide() {
    return new Browser(1280, 900, false);
  }

  /** A phone's 390 × 844. */
  public static Browser narrow() {
    return new Browser(390, 844, false);
  }

  /** As {@link #wide()}, for someone who prefers dark colours. */
  public static Browser dark() {
    return new Browser(1280, 900, true);
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Opens an address and waits until it has loaded. */
  public void open(String address) {
    driver.get(address);
  }

  /** The driver, for what has no method here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** The element that a CSS selector finds first, once it is visible. */
  public WebElement find(String selector) {
    return new WebDriverWait(driver, PATIENCE)
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  /** Every element that a CSS selector finds now. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Waits until the address contains a text. */
  public void awaitAddress(String part) {
    new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.urlContains(part));
  }

  /** Waits until a script's expression is true. */
  public void await(String expression) {
    new WebDriverWait(driver, PATIENCE).until(d -> driver.executeScript("return " + expression));
  }

  /** The element that has the focus. */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Fails if axe-core finds something serious or critical on the page. */
  @SuppressWarnings("unchecked")
  public void requireAccessible() {
    driver.executeScript(resource("axe.min.js"));
    Map<String, Object> result =
        (Map<String, Object>)
            driver.executeAsyncScript(
                "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(arguments[0])");
    List<String> found = new ArrayList<>();
    for (Map<String, Object> violation : (List<Map<String, Object>>) result.get("violations")) {
      if (List.of("serious", "critical").contains(violation.get("impact"))) {
        for (Map<String, Object> node : (List<Map<String, Object>>) violation.get("nodes")) {
          found.add(
              violation.get("id") + ": " + node.get("html") + " " + node.get("failureSummary"));
        }
      }
    }
    assertThat(found).as("what axe-core finds on %s", driver.getCurrentUrl()).isEmpty();
  }

  /** Fails if the page is wider than the window. */
  public void requireNoSidewaysScrolling() {
    Object excess =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess).as("pixels too wide: %s", driver.getCurrentUrl()).isEqualTo(0L);
  }

  /** Fails if the browser complained: of a script's error, or of what the policy forbids. */
  public void requireQuietConsole() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> all = Files.walk(profile)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
