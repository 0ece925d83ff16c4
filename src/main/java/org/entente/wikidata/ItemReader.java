package org.entente.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an item from Wikibase's JSON (see its data model, "Wikibase/DataModel/JSON"). */
final class ItemReader {
  /** The language code under which names stand that hold for all languages. */
  private static final String ALL_LANGUAGES = "mul";

  /** Precision of a time that is known to the year; lower numbers are decades and more. */
  private static final int TO_THE_YEAR = 9;

  private static final Pattern YEAR = Pattern.compile("([+-]?\\d{1,6})-.*");

  private ItemReader() {}

  static Item read(JsonNode json, String language) {
    List<String> aliases = new ArrayList<>();
    for (String l : List.of(language, ALL_LANGUAGES)) {
      json.path("aliases").path(l).forEach(a -> aliases.add(a.path("value").asText()));
    }
    Map<String, List<String>> items = new TreeMap<>();
    Map<String, List<Integer>> years = new TreeMap<>();
    json.path("claims")
        .properties()
        .forEach(
            property -> {
              for (JsonNode value : best(property.getValue())) {
                String id = value.path("id").asText();
                if (!id.isEmpty()) {
                  items.computeIfAbsent(property.getKey(), p -> new ArrayList<>()).add(id);
                }
                Matcher year = YEAR.matcher(value.path("time").asText());
                if (year.matches() && value.path("precision").asInt() >= TO_THE_YEAR) {
                  years
                      .computeIfAbsent(property.getKey(), p -> new ArrayList<>())
                      .add(Integer.valueOf(year.group(1)));
                }
              }
            });
    return new Item(
        json.path("id").asText(),
        text(json.path("labels"), language),
        text(json.path("descriptions"), language),
        List.copyOf(aliases),
        items,
        years);
  }

  /** The values of the preferred statements, or else of the normal ones. */
  private static List<JsonNode> best(JsonNode statements) {
    List<JsonNode> preferred = new ArrayList<>();
    List<JsonNode> normal = new ArrayList<>();
    for (JsonNode statement : statements) {
      JsonNode snak = statement.path("mainsnak");
      if (snak.path("snaktype").asText().equals("value")) {
        JsonNode value = snak.path("datavalue").path("value");
        switch (statement.path("rank").asText()) {
          case "preferred" -> preferred.add(value);
          case "normal" -> normal.add(value);
          default -> {
            // deprecated: known to be wrong
          }
        }
      }
    }
    return preferred.isEmpty() ? normal : preferred;
  }

  private static String text(JsonNode byLanguage, String language) {
    String text = byLanguage.path(language).path("value").asText();
    return text.isEmpty() ? byLanguage.path(ALL_LANGUAGES).path("value").asText() : text;
  }
}
