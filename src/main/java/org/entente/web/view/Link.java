package org.entente.web.view;

/**
 * Something to follow.
 *
 * @param text what is read
 * @param href the address
 */
public record Link(String text, String href) {}
