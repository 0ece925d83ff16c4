/**
 * What every page is made with: layout and templates, assets, queries as rows, addresses.
 *
 * <p>In: rows of canned queries. Out: HTML. Neighbours: the packages beside this one, one for each
 * kind of page; {@code query} answers, {@code http} sends.
 *
 * <p>How a page comes about: a {@link org.entente.http.Door} opens its address with a {@link
 * org.entente.web.view.PageWriter}, which answers at once if the reader's copy is current. The door
 * asks {@link org.entente.web.view.PageQueries} its queries by name, makes records of the {@link
 * org.entente.web.view.Row}s, and writes a template of {@code templates/} that begins with {@code
 * <#import "layout.ftlh" as layout>} and stands within {@code <@layout.page>}. Macros that pages
 * share (source, event, fact, empty state) are in {@code templates/parts.ftlh}. {@code
 * org.entente.web.Pages} lists the doors.
 *
 * <p>Traps: templates see records, collections, optionals, text, numbers and booleans only. The
 * server forbids inline scripts and styles, {@code style} attributes too: colours are classes of
 * {@code static/site.css}, sizes in SVG are presentation attributes. {@code ?no_esc} is not used;
 * data for scripts is {@link org.entente.web.view.ScriptData}.
 */
package org.entente.web.view;
