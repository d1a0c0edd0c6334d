CREATE TABLE `rule_change_card` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rule_change_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	`due_at_before` integer NOT NULL,
	`due_at_after` integer NOT NULL,
	`is_closing` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`rule_change_id`) REFERENCES `rule_change`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_change_card_change` ON `rule_change_card` (`rule_change_id`,`id`);--> statement-breakpoint
CREATE INDEX `rule_change_card_entry` ON `rule_change_card` (`entry_id`);