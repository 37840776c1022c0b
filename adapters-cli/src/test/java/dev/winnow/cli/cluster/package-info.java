/** From what the API tells to what is decided and done: translation, rules and actions together. */
package dev.winnow.cli.cluster;
